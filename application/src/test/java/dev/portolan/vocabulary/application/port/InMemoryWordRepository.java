package dev.portolan.vocabulary.application.port;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.vocabulary.domain.NewWord;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordId;
import java.util.List;
import java.util.Optional;

/** Words in memory. */
final class InMemoryWordRepository implements WordRepository {

  private final InMemoryVocabulary vocabulary;

  InMemoryWordRepository(InMemoryVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Word add(NewWord word) {
    vocabulary.transactions.requireWrite();
    var added = word.as(new WordId(vocabulary.nextId()));
    requireFree(added);
    vocabulary.words.put(added.id().value(), added);
    return added;
  }

  @Override
  public void addMissing(List<NewWord> words) {
    vocabulary.transactions.requireWrite();
    for (var word : words) {
      var added = word.as(new WordId(vocabulary.nextId()));
      if (!isTaken(added)) {
        vocabulary.words.put(added.id().value(), added);
      }
    }
  }

  @Override
  public Optional<Word> find(WordId id) {
    vocabulary.transactions.requireRead();
    return Optional.ofNullable(vocabulary.words.get(id.value()));
  }

  @Override
  public void update(Word word) {
    vocabulary.transactions.requireWrite();
    if (!vocabulary.words.containsKey(word.id().value())) {
      throw new NotFound("word");
    }
    requireFree(word);
    vocabulary.words.put(word.id().value(), word);
  }

  @Override
  public boolean delete(WordId id) {
    vocabulary.transactions.requireWrite();
    vocabulary.practices.keySet().removeIf(key -> key.word().equals(id));
    return vocabulary.words.remove(id.value()) != null;
  }

  @Override
  public List<Word> list(Selection selection) {
    vocabulary.transactions.requireRead();
    return vocabulary.words.values().stream()
        .filter(word -> InMemoryVocabulary.selects(selection, word.theme(), word.term().type()))
        .toList();
  }

  @Override
  public List<Tally> tallies() {
    vocabulary.transactions.requireRead();
    return InMemoryVocabulary.tallies(
        vocabulary.words.values().stream(), Word::theme, word -> word.term().type());
  }

  private void requireFree(Word word) {
    if (isTaken(word)) {
      throw new Conflict("word", "is there already");
    }
  }

  private boolean isTaken(Word word) {
    return vocabulary.words.values().stream()
        .filter(other -> !other.id().equals(word.id()))
        .filter(other -> other.theme().equals(word.theme()))
        .filter(other -> other.term().type() == word.term().type())
        .anyMatch(other -> other.term().spanish().equals(word.term().spanish()));
  }
}
