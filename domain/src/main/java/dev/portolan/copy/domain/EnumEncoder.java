package dev.portolan.copy.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of a list of words. */
final class EnumEncoder implements CellEncoder {

  private final List<byte[]> labels;
  private final Refusal unknown;

  EnumEncoder(Set<String> labels) {
    this.labels = labels.stream().map(AsciiText::utf8).toList();
    this.unknown =
        new Refusal(
            "not-in-enum",
            "the column takes " + String.join(", ", labels.stream().sorted().toList()));
  }

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    if (cell.storage() != StorageClass.TEXT) {
      return TextEncoder.NO_TEXT;
    }
    for (byte[] label : labels) {
      if (Arrays.equals(label, cell.bytes())) {
        out.putField(label);
        return null;
      }
    }
    return unknown;
  }
}
