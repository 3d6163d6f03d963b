package dev.portolan.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ShellTest {

  private static final String ESCAPE = "\u001b";
  private static final Path PAGE =
      Path.of("").toAbsolutePath().resolveSibling("docs/command-line.md");

  @TempDir private Path folder;

  @Test
  void a_shell_completes_commands() throws Exception {
    Path script = folder.resolve("completion");
    Files.writeString(script, Run.of(Map.of(), "completion", "bash").out());
    String asks =
        """
        compopt() { :; } # only a shell that is completing has it
        source %s
        COMP_WORDS=(portolan us); COMP_CWORD=1; _complete_portolan; echo "${COMPREPLY[*]}"
        COMP_WORDS=(portolan user res); COMP_CWORD=2; _complete_portolan; echo "${COMPREPLY[*]}"
        """
            .formatted(script);

    var bash = new ProcessBuilder("bash", "-c", asks).redirectErrorStream(true).start();
    String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(answer.lines()).containsExactly("user", "reset-password");
    assertThat(bash.waitFor()).isZero();
  }

  @Test
  void zsh_is_woken_first() {
    assertThat(Run.of(Map.of(), "completion", "zsh").out())
        .startsWith("autoload -Uz compinit")
        .contains("bashcompinit");
  }

  @Test
  void the_version_is_told_to_people_and_machines() {
    assertThat(Run.of(Map.of(), "version").out()).startsWith("portolan ");
    assertThat(Run.of(Map.of(), "version", "--json").json().at("/java").asText()).isNotEmpty();
  }

  @Test
  void what_is_piped_has_no_colour() {
    assertThat(Run.of(Map.of(), "--help").out()).doesNotContain(ESCAPE);
    assertThat(Run.of(Map.of(), "sail").err()).doesNotContain(ESCAPE);
  }

  @Test
  void the_help_names_the_settings() {
    assertThat(Run.of(Map.of(), "serve", "--help").out())
        .contains("--port=PORT", "--database-url", "--set");
  }

  @Test
  void the_page_names_every_command_and_the_exit_codes() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(commands("portolan", PortolanCommand.line(new Inputs(Map.of()))))
        .hasSizeGreaterThan(15)
        .allSatisfy(command -> assertThat(page).contains("`" + command));
    assertThat(page)
        .contains(
            "| 0 | done |",
            "| 1 | the work or the database failed |",
            "| 2 | wrong use |",
            "| 78 | the configuration is wrong |");
  }

  private static Stream<String> commands(String path, CommandLine line) {
    return line.getSubcommands().entrySet().stream()
        .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
        .filter(entry -> !entry.getKey().equals("help"))
        .flatMap(entry -> {
          String command = path + " " + entry.getKey();
          return entry.getValue().getSubcommands().isEmpty()
              ? Stream.of(command)
              : commands(command, entry.getValue());
        });
  }
}
