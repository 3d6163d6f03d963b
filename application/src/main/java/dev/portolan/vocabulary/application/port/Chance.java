package dev.portolan.vocabulary.application.port;

/** What nobody can foresee, and a test can fix. */
public interface Chance {

  /**
   * @param bound at least 1
   * @return a number from 0 to below the bound, each as likely as the others
   */
  int below(int bound);
}
