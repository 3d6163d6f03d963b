package dev.portolan.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** The rows of the grid: how a layer's packages end, and the Maven module that holds them. */
enum Layer {
  DOMAIN("domain", "domain"),
  APPLICATION("application", "application"),
  PORT("application.port", "application"),
  PERSISTENCE("persistence", "adapters-persistence"),
  GENERATED("persistence.generated", "adapters-persistence"),
  WEB("web", "adapters-web"),
  BOOTSTRAP("bootstrap", "bootstrap");

  final String path;
  final String module;

  Layer(String path, String module) {
    this.path = path;
    this.module = module;
  }

  /** The classes of these layers, whatever their context. */
  static DescribedPredicate<JavaClass> in(Layer... layers) {
    var wanted = Set.of(layers);
    return DescribedPredicate.describe(
        "lie in " + wanted,
        type -> Place.of(type).map(place -> wanted.contains(place.layer())).orElse(false));
  }
}
