package dev.portolan.shared.persistence;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What all tests of a class share, nested ones too: opened before the first and closed after the
 * last. Register it in a static field.
 */
public final class Opened<T extends AutoCloseable>
    implements BeforeAllCallback, AfterAllCallback, Supplier<T> {

  private final Supplier<T> opening;
  private @Nullable T open;

  public Opened(Supplier<T> opening) {
    this.opening = opening;
  }

  @Override
  public T get() {
    return Objects.requireNonNull(open, "nothing is open: is the field annotated and static?");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (isOutermost(context)) {
      open = opening.get();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (isOutermost(context) && open != null) {
      open.close();
    }
  }

  /** Nested classes inherit the extension, and JUnit calls it again for each of them. */
  private static boolean isOutermost(ExtensionContext context) {
    return context.getRequiredTestClass().getEnclosingClass() == null;
  }
}
