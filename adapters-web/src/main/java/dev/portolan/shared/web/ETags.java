package dev.portolan.shared.web;

import dev.portolan.shared.domain.Version;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions as entity tags: a strong tag is the quoted version, so that an edit can name what it
 * saw.
 */
public final class ETags {

  private static final Pattern TAG =
      Pattern.compile("\\G\\s*(W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*(,|$)");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private ETags() {}

  /** Says which version the answer shows. It serves If-Match only: browsers must ask again. */
  public static void put(Context http, Version version) {
    http.header("ETag", "\"" + version.value() + "\"");
    http.header("Cache-Control", "private, no-cache");
  }

  /**
   * What {@code If-Match} asks for: the versions of which one must be the current one. Weak and
   * foreign tags match no version, so that the set may be empty, and then every version is stale.
   *
   * @return empty without the header, and for {@code *}, which any version fulfils; 400 when the
   *     header cannot be read
   */
  public static Optional<Set<Version>> ifMatch(Context http) {
    var lines = Collections.list(http.req().getHeaders("If-Match"));
    // A list may come in several lines: they are read as one.
    String header = String.join(", ", lines);
    if (lines.isEmpty() || header.strip().equals("*")) {
      return Optional.empty();
    }
    var versions = new TreeSet<Long>();
    Matcher tag = TAG.matcher(header);
    int end = 0;
    boolean more = true;
    while (more && tag.find()) {
      end = tag.end();
      more = tag.group(3).equals(",");
      if (tag.group(1) == null && NUMBER.matcher(tag.group(2)).matches()) {
        versions.add(Long.parseLong(tag.group(2)));
      }
    }
    if (more || end != header.length()) {
      throw RequestProblem.malformed("If-Match", "must be * or a list of quoted tags");
    }
    return Optional.of(
        versions.stream()
            .map(Version::new)
            .collect(java.util.stream.Collectors.toUnmodifiableSet()));
  }
}
