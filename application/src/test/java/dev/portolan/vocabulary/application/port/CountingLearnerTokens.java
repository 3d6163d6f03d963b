package dev.portolan.vocabulary.application.port;

import dev.portolan.vocabulary.domain.LearnerHash;
import dev.portolan.vocabulary.domain.LearnerToken;

/** Tokens that count: "token1", "token2". */
public final class CountingLearnerTokens implements LearnerTokens {

  private int given;

  @Override
  public LearnerToken token() {
    given++;
    return new LearnerToken("token" + given);
  }

  @Override
  public LearnerHash hash(String presented) {
    return VocabularyStore.hash(presented);
  }
}
