package dev.portolan.shared.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The input breaks a rule: each wrong field with what is wrong about it. */
public final class Invalid extends Problem {

  private static final long serialVersionUID = 1;

  public Invalid(Map<String, List<String>> errors) {
    super("invalid", errors);
  }

  /**
   * One wrong field.
   *
   * @param sentence what is wrong, to be read after the field's name: "can't be blank"
   */
  public static Invalid field(String name, String sentence) {
    return new Invalid(Map.of(name, List.of(sentence)));
  }

  /**
   * Checks all fields of one command before it gives up, so that its caller hears of every mistake
   * at once.
   *
   * <pre>{@code
   * var comment = Invalid.collect(check -> {
   *   var title = check.field(() -> new Title(command.title()));
   *   var body = check.field(() -> new Body(command.body()));
   *   return () -> new NewArticle(title.get(), body.get());
   * });
   * }</pre>
   *
   * @param work checks each field, and gives back what to make of them when all are right
   * @throws Invalid at least one field is wrong; it names all that are
   */
  public static <T> T collect(Function<Collector, Supplier<T>> work) {
    var collector = new Collector();
    Supplier<T> whole = work.apply(collector);
    if (!collector.errors.isEmpty()) {
      throw new Invalid(collector.errors);
    }
    return whole.get();
  }

  /** Remembers what was wrong so far. */
  public static final class Collector {

    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    private Collector() {}

    /** Makes one value. A refusal is remembered instead of thrown. */
    public <T> Supplier<T> field(Supplier<T> value) {
      try {
        T made = value.get();
        return () -> made;
      } catch (Invalid invalid) {
        invalid
            .errors()
            .forEach((name, sentences) ->
                errors.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(sentences));
        return () -> {
          throw invalid;
        };
      }
    }
  }
}
