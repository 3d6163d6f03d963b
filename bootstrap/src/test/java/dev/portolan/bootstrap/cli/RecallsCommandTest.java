package dev.portolan.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallsCommandTest {

  private static final String KETTLE = record("24-001", "Kettle");
  private static final String NO_RECALL = "{\"RecallNumber\": \"24-002\", \"Title\": \"No day\"}";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void begin() {
    file = folder.resolve("recalls.json");
  }

  @Test
  void what_is_brought_in_again_is_told_from_what_is_new_and_what_has_changed() throws IOException {
    write(KETTLE, record("24-003", "Lamp"));
    assertThat(bringIn().out()).contains("Recalls: 2 added, 0 updated, 0 unchanged, 0 refused.");

    write(KETTLE, record("24-003", "Lamp with Shade"), record("24-004", "Fan"));
    var again = bringIn("--json");
    assertThat(again.exit()).isEqualTo(ExitCode.DONE);
    assertThat(again.json().at("/added").asInt()).isEqualTo(1);
    assertThat(again.json().at("/updated").asInt()).isEqualTo(1);
    assertThat(again.json().at("/unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void a_record_that_is_no_recall_is_named_and_nothing_is_stored() throws IOException {
    write(KETTLE, NO_RECALL);

    var refused = bringIn();

    assertThat(refused.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err())
        .contains("Record 1 (24-002): RecallDate ")
        .contains("Nothing was stored.");
    write(KETTLE);
    assertThat(bringIn("--json").json().at("/added").asInt()).isEqualTo(1);
  }

  @Test
  void whoever_keeps_going_gets_the_others_stored() throws IOException {
    write(KETTLE, NO_RECALL);

    var kept = bringIn("--keep-going");

    assertThat(kept.exit()).isEqualTo(ExitCode.DONE);
    assertThat(kept.out()).contains("1 added, 0 updated, 0 unchanged, 1 refused.");
    assertThat(kept.err()).contains("Record 1 (24-002): RecallDate ");
  }

  @Test
  void a_file_that_is_not_there_or_holds_no_list_is_wrong_use() throws IOException {
    assertThat(bringIn().exit()).isEqualTo(ExitCode.WRONG_USE);
    for (String text : new String[] {"", "nonsense", "{}", "[" + KETTLE}) {
      Files.writeString(file, text);
      var refused = bringIn("--keep-going");
      assertThat(refused.exit()).as(text).isEqualTo(ExitCode.WRONG_USE);
      assertThat(refused.err()).as(text).contains("file").doesNotContain("Exception");
    }
    assertThat(Run.of(variables(), "recalls").exit()).isEqualTo(ExitCode.WRONG_USE);
  }

  private void write(String... records) throws IOException {
    Files.writeString(file, "[" + String.join(",\n", records) + "]");
  }

  private Run bringIn(String... flags) {
    var all = new String[flags.length + 3];
    all[0] = "recalls";
    all[1] = "import";
    all[2] = file.toString();
    System.arraycopy(flags, 0, all, 3, flags.length);
    return Run.of(variables(), all);
  }

  private Map<String, String> variables() {
    return Map.of(
        "PORTOLAN_ENV", "test", "DATABASE_URL", "sqlite:" + folder.resolve("portolan.db"));
  }

  /** With the field names that the CPSC's recall service publishes. */
  private static String record(String number, String product) {
    return """
    {"RecallID": 1, "RecallNumber": "%s", "RecallDate": "2024-01-04T00:00:00", "Title": "%s",
     "Description": "Hot.", "URL": "https://www.example.gov/x", "Products": [{"Name": "%s"}],
     "Hazards": [{"Name": "Burn"}], "Remedies": [{"Name": "Refund"}], "Images": []}\
    """
        .formatted(number, product, product);
  }
}
