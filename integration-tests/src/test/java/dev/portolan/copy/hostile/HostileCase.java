package dev.portolan.copy.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A SQLite database that is hard to move, the tables it goes to, and what must come of it. */
final class HostileCase {

  /** What must come of it. */
  enum Ending {
    COPIED,
    REFUSED
  }

  /** Makes the source, or a part of it. */
  @FunctionalInterface
  interface Making {
    void make(SourceFile file) throws Exception;
  }

  final String name;
  final List<String> target = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<Making> source = new ArrayList<>();
  final List<String> rules = new ArrayList<>();
  final Set<String> excluded = new LinkedHashSet<>();
  final Set<String> refusals = new LinkedHashSet<>();
  final Set<String> perhaps = new LinkedHashSet<>();
  final Map<String, String> answers = new LinkedHashMap<>();
  Ending ending = Ending.REFUSED;
  String cellsOf = "";
  String parameters = "";
  boolean portolans;
  boolean replaces;
  boolean compared = true;
  boolean leftAlone = true;
  boolean unreadable;
  String weakness = "";

  private HostileCase(String name) {
    this.name = name;
  }

  static HostileCase database(String name) {
    return new HostileCase(name);
  }

  /** Tables t (id, v) on both sides; v takes these values as they are. */
  static HostileCase fits(String type, String... literals) {
    return values("fits " + type, type, List.of(literals)).copies();
  }

  /** The same; v takes none of these, and each one must be named. */
  static HostileCase hurts(String type, String... literals) {
    var one = values("hurts " + type, type, List.of(literals)).refuses();
    one.cellsOf = "t";
    return one;
  }

  private static HostileCase values(String name, String type, List<String> literals) {
    var one =
        database(name)
            .target("create table t (id bigint primary key, v " + type + ")")
            .source("create table t (id integer primary key, v)");
    one.values.addAll(literals);
    return one;
  }

  /** The same cases, those of one type as one: a database each would only take longer. */
  static List<HostileCase> merged(List<HostileCase> cases) {
    var byName = new LinkedHashMap<String, HostileCase>();
    for (var one : cases) {
      var first = byName.putIfAbsent(one.name, one);
      if (first != null) {
        first.values.addAll(one.values);
      }
    }
    return List.copyOf(byName.values());
  }

  /** Makes the source. */
  void fill(SourceFile file) throws Exception {
    for (var making : source) {
      making.make(file);
    }
    for (int i = 0; i < values.size(); i++) {
      file.run("insert into t values (" + (i + 1) + ", " + values.get(i) + ")");
    }
  }

  /** What PostgreSQL is told to make the tables. */
  HostileCase target(String... statements) {
    target.addAll(List.of(statements));
    return this;
  }

  /** What SQLite is told, on one connection without foreign keys. */
  HostileCase source(String... statements) {
    return made(file -> file.run(statements));
  }

  HostileCase made(Making making) {
    source.add(making);
    return this;
  }

  /** Both sides have the tables of this program's migrations. */
  HostileCase ofPortolan() {
    portolans = true;
    return this;
  }

  HostileCase rule(String rule) {
    rules.add(rule);
    compared = false;
    return this;
  }

  HostileCase without(String table) {
    excluded.add(table);
    return this;
  }

  HostileCase replacing() {
    replaces = true;
    return this;
  }

  /** Something that the URL of the target says besides. */
  HostileCase url(String parameter) {
    parameters = parameter;
    return this;
  }

  /** SQLite itself has to put something in order when the file is opened. */
  HostileCase putInOrder() {
    leftAlone = false;
    return this;
  }

  HostileCase copies() {
    ending = Ending.COPIED;
    return this;
  }

  /** After it, the target gives this answer. */
  HostileCase then(String query, String answer) {
    answers.put(query, answer);
    return this;
  }

  /**
   * Every finding begins with one of these, and each of these begins one: {@code table.column [key]
   * STORAGE shown rule}.
   */
  HostileCase refuses(String... findings) {
    ending = Ending.REFUSED;
    refusals.addAll(List.of(findings));
    return this;
  }

  /** Findings that may be there as well: what SQLite itself says of its file. */
  HostileCase perhaps(String... findings) {
    perhaps.addAll(List.of(findings));
    return this;
  }

  /**
   * The copy does not yet say it as it should: it may also fail, without a row written. Counted as
   * wrong, and printed.
   */
  HostileCase notYet(String what) {
    weakness = what;
    return this;
  }

  /** The rows are not compared: an answer is asked for instead. */
  HostileCase uncompared() {
    compared = false;
    return this;
  }

  /** So damaged, or so guarded, that nothing can be looked at: the copy fails and says why. */
  HostileCase cannotBegin() {
    unreadable = true;
    return this;
  }

  @Override
  public String toString() {
    return name;
  }
}
