package dev.portolan.shared.application;

/**
 * How far a long change has come, for a caller who shows it.
 *
 * @param step what is being made: "articles"
 * @param done how many of them are there
 * @param total how many there will be
 * @param bytes how many bytes were moved for it; 0 where nobody counts them
 */
public record Progress(String step, long done, long total, long bytes) {

  /** Of something whose bytes do not matter. */
  public Progress(String step, long done, long total) {
    this(step, done, total, 0);
  }

  /**
   * Of something whose total is an estimate: however much is done, more may come.
   *
   * @return never the end, which is for its maker to tell
   */
  public static Progress underWay(String step, long done, long estimate, long bytes) {
    long total = Math.max(estimate, 1);
    return new Progress(step, Math.min(done, total - 1), total, bytes);
  }
}
