package dev.portolan.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.copy.application.port.CrossingFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyReportTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"tables\": 7}", "no JSON"})
  void a_file_that_is_no_report_is_called_so(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), text);

    assertThatThrownBy(() -> CopyReport.tables(file))
        .isInstanceOf(CrossingFailed.class)
        .hasMessage(
            file + " is no report of a copy: name a file that db copy --report has written");
  }
}
