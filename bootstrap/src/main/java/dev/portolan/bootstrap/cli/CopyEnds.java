package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.Copying;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where from and where to, as the command line and DATABASE_URL say. */
record CopyEnds(CommandLine line, Inputs inputs) {

  Copying copying(@Nullable String from, @Nullable String to) {
    if (from == null && to == null) {
      throw new ParameterException(
          line, "Say where from or where to: --from URL, --to URL; DATABASE_URL is the other.");
    }
    var source = url("--from", from);
    var target = url("--to", to, DatabaseUrl::parse);
    try {
      return Copying.between(source, target);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(line, String.valueOf(wrong.getMessage()));
    }
  }

  /** A database that is only read. */
  DatabaseUrl url(String option, @Nullable String given) {
    return url(option, given, DatabaseUrl::parseToRead);
  }

  private DatabaseUrl url(
      String option, @Nullable String given, Function<String, DatabaseUrl> parser) {
    if (given == null) {
      // Whoever owns the tables can make them anew.
      var databases = inputs.settings().databases();
      return databases.migration().orElse(databases.main());
    }
    try {
      return parser.apply(given);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(line, option + " " + wrong.getMessage());
    }
  }
}
