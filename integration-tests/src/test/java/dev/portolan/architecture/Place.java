package dev.portolan.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a class stands on the grid: package {@code dev.portolan.<context>.<layer>}. */
record Place(String context, Layer layer) {

  static final String ROOT = "dev.portolan";

  /** The context that all others may use, and that uses none. */
  static final String SHARED = "shared";

  private static final Pattern BOOTSTRAP =
      Pattern.compile(Pattern.quote(ROOT) + "\\.bootstrap(\\..+)?");
  private static final Pattern GRID =
      Pattern.compile(
          Pattern.quote(ROOT)
              + "\\.(?<context>[a-z]+)"
              + "\\.(?<layer>domain|application(\\.port)?|web|persistence(?<generated>\\.generated(\\..+)?)?)");

  /** Empty for a class that is not ours, and for one of ours that lies off the grid. */
  static Optional<Place> of(JavaClass type) {
    return of(type.getPackageName());
  }

  static Optional<Place> of(String packageName) {
    if (BOOTSTRAP.matcher(packageName).matches()) {
      return Optional.of(new Place("bootstrap", Layer.BOOTSTRAP));
    }
    Matcher grid = GRID.matcher(packageName);
    return grid.matches()
        ? Optional.of(new Place(grid.group("context"), layer(grid)))
        : Optional.empty();
  }

  private static Layer layer(Matcher grid) {
    if (grid.group("generated") != null) {
      return Layer.GENERATED;
    }
    for (Layer layer : Layer.values()) {
      if (layer.path.equals(grid.group("layer"))) {
        return layer;
      }
    }
    throw new IllegalStateException("no layer is called " + grid.group("layer"));
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  /** The classes of the shared context. */
  static DescribedPredicate<JavaClass> inShared() {
    return DescribedPredicate.describe(
        "are shared", type -> of(type).map(Place::isShared).orElse(false));
  }

  boolean isShared() {
    return context.equals(SHARED);
  }

  /** The context as it stands in class names: {@code Blog}. */
  String capitalised() {
    return context.substring(0, 1).toUpperCase(Locale.ROOT) + context.substring(1);
  }
}
