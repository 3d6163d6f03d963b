package dev.portolan.bootstrap.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** A command line that was run to its end in this process, and what it printed. */
record Run(int exit, String out, String err) {

  static Run of(Map<String, String> variables, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        PortolanCommand.line(new Inputs(variables))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Run(exit, out.toString(), err.toString());
  }

  JsonNode json() {
    try {
      return new ObjectMapper().readTree(out);
    } catch (JsonProcessingException wrong) {
      throw new AssertionError("not JSON: " + out, wrong);
    }
  }
}
