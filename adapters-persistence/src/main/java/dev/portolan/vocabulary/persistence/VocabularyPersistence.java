package dev.portolan.vocabulary.persistence;

import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.Sql;
import dev.portolan.vocabulary.application.port.Chance;
import dev.portolan.vocabulary.application.port.LearnerRepository;
import dev.portolan.vocabulary.application.port.PracticeRepository;
import dev.portolan.vocabulary.application.port.SheetReader;
import dev.portolan.vocabulary.application.port.StarterSheets;
import dev.portolan.vocabulary.application.port.TemplateRepository;
import dev.portolan.vocabulary.application.port.WordRepository;
import java.security.SecureRandom;

/** Where the vocabulary is kept, and where it comes from. */
public final class VocabularyPersistence {

  private final Sql sql;

  public VocabularyPersistence(Database database) {
    this.sql = database.sql();
  }

  public WordRepository words() {
    return new JooqWordRepository(sql);
  }

  public TemplateRepository templates() {
    return new JooqTemplateRepository(sql);
  }

  public LearnerRepository learners() {
    return new JooqLearnerRepository(sql);
  }

  public PracticeRepository practices() {
    return new JooqPracticeRepository(sql);
  }

  /** Sheets as CSV (RFC 4180). */
  public static SheetReader sheetReader() {
    return new CsvSheetReader();
  }

  /** The sheets that lie beside this class. */
  public static StarterSheets starterSheets() {
    return new ResourceStarterSheets();
  }

  /** Chance that nobody can foresee. */
  public static Chance chance() {
    return new RandomChance(new SecureRandom());
  }
}
