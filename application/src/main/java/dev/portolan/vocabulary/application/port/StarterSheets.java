package dev.portolan.vocabulary.application.port;

import java.util.List;

/** The words and templates that come with the program. */
public interface StarterSheets {

  /** Each as the text of a sheet. */
  List<String> all();
}
