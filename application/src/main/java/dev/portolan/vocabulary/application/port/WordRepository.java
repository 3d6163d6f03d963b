package dev.portolan.vocabulary.application.port;

import dev.portolan.vocabulary.domain.NewWord;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordId;
import java.util.List;
import java.util.Optional;

/** Where words are kept. */
public interface WordRepository {

  /**
   * Stores a new word.
   *
   * @throws dev.portolan.shared.domain.Conflict the theme has a word of this type with the same
   *     Spanish
   */
  Word add(NewWord word);

  /** Stores many, and leaves out those whose theme has a word of the type with the same Spanish. */
  void addMissing(List<NewWord> words);

  Optional<Word> find(WordId id);

  /**
   * Stores a word as it is now; whoever learned it still knows it.
   *
   * @throws dev.portolan.shared.domain.NotFound it is gone
   * @throws dev.portolan.shared.domain.Conflict the theme has another word of this type with the
   *     same Spanish
   */
  void update(Word word);

  /**
   * Deletes a word, and with it what learners did with it.
   *
   * @return whether it was there
   */
  boolean delete(WordId id);

  /** By id. */
  List<Word> list(Selection selection);

  /** How many there are, in no promised order; none of what there are none of. */
  List<Tally> tallies();
}
