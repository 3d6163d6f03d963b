package dev.portolan.recalls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.recalls.application.ImportRecalls.Reading;
import dev.portolan.recalls.application.ImportRecalls.Refused;
import dev.portolan.recalls.application.ImportRecalls.Sound;
import dev.portolan.recalls.domain.Product;
import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.Upc;
import dev.portolan.shared.domain.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the CPSC, by the field names that it publishes. */
class CpscFileTest {

  @TempDir private Path folder;

  @Test
  void a_record_is_read_by_its_published_names() throws URISyntaxException {
    var upcs = List.of(Upc.of("012345678905"), Upc.of("036000291452"));
    var brand = Optional.of("Baxa Home Products Inc.");
    assertThat(published().getFirst())
        .isEqualTo(
            new Sound(
                new Recall(
                    new RecallKey("CPSC", "24-089"),
                    LocalDate.of(2024, 1, 4),
                    "Baxa Recalls Electric Kettles Due to Burn Hazard",
                    "This recall involves Baxa electric kettles.\r\nThe model is on the bottom.",
                    Optional.of("https://www.example.gov/Recalls/2024/Baxa-Recalls-Kettles"),
                    List.of("The lid can open and spill hot water."),
                    List.of("Refund", "Consumers should stop using the kettles."),
                    List.of(
                        new Product(
                            "Baxa Electric Kettles", brand, Optional.of("BX-200 and BX-300"), upcs),
                        new Product("Baxa Travel Kettles", brand, Optional.empty(), upcs))),
                1));
  }

  @Test
  void what_is_missing_and_may_be_is_left_out() throws URISyntaxException {
    assertThat(published().get(1))
        .isInstanceOfSatisfying(
            Sound.class,
            sound -> {
              var recall = sound.recall();
              assertThat(recall.url()).isEmpty();
              assertThat(recall.description()).isEmpty();
              assertThat(recall.products())
                  .containsExactly(
                      new Product("Old Toy", Optional.of("Orvo"), Optional.empty(), List.of()));
            });
  }

  @Test
  void a_bad_record_is_named_with_its_place_number_and_fields() throws URISyntaxException {
    var readings = published();
    assertThat(refused(readings.get(2)).index()).isEqualTo(2);
    assertThat(refused(readings.get(2)).mistakes())
        .containsOnlyKeys("RecallNumber", "RecallDate", "Products");
    assertThat(refused(readings.get(3)).number()).isEqualTo("24-091");
    assertThat(refused(readings.get(3)).mistakes()).containsOnlyKeys("Title");
    assertThat(refused(readings.get(4)).mistakes()).containsOnlyKeys("record");
    assertThat(readings).hasSize(5);
  }

  @Test
  void a_number_that_comes_again_is_refused_and_several_bar_codes_in_one_cell_are_read() {
    String record =
        """
        {"RecallNumber": "24-1", "RecallDate": "2024-01-04", "Title": "Kettle", "Products": [{"Name": "Kettle"}],
         "ProductUPCs": [{"UPC": "012345678905, 0 36000 29145 2"}]}\
        """;
    var readings = read(file("[" + record + "," + record + "]"));
    assertThat(readings.getFirst())
        .isInstanceOfSatisfying(
            Sound.class,
            sound ->
                assertThat(sound.recall().products().getFirst().upcs())
                    .extracting(Upc::digits)
                    .containsExactly("012345678905", "036000291452"));
    assertThat(refused(readings.get(1)).index()).isEqualTo(1);
    assertThat(refused(readings.get(1)).mistakes())
        .containsEntry("RecallNumber", List.of("is in the file twice"));
  }

  @Test
  void what_is_no_list_in_json_is_refused_with_its_place() {
    for (String text :
        List.of("", "{}", "nonsense", "[{\"RecallNumber\": ", "[", "[1,]", "[] []", "[\u0000]")) {
      assertThatThrownBy(() -> read(file(text)))
          .as(text)
          .isInstanceOfSatisfying(
              Invalid.class, invalid -> assertThat(invalid.errors()).containsOnlyKeys("file"));
    }
    assertThatThrownBy(() -> read(folder.resolve("none.json"))).isInstanceOf(Invalid.class);
    assertThat(read(file("[]"))).isEmpty();
  }

  @Test
  void it_is_read_one_record_at_a_time() {
    String record = "{\"RecallNumber\": \"%d\", \"Title\": \"" + "x".repeat(900) + "\"}";
    var text = new StringBuilder("[");
    for (int i = 0; i < 2_000; i++) {
      text.append(i == 0 ? "" : ",").append(record.formatted(i));
    }
    assertThatThrownBy(() ->
            new CpscFile(file(text.append(", broken").toString()))
                .forEach(reading -> {
                  if (reading instanceof Refused refused && refused.index() == 1_000) {
                    throw new IllegalStateException("seen before the end was read");
                  }
                }))
        .hasMessage("seen before the end was read");
  }

  private static Refused refused(Reading reading) {
    return (Refused) reading;
  }

  private static List<Reading> published() throws URISyntaxException {
    var resource = Objects.requireNonNull(CpscFileTest.class.getResource("cpsc.json"));
    return read(Path.of(resource.toURI()));
  }

  private static List<Reading> read(Path file) {
    var readings = new ArrayList<Reading>();
    RecallsRoutes.cpscFile(file).forEach(readings::add);
    return readings;
  }

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("recalls.json"), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
