package dev.portolan.shared.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that cannot be read, or that no route answers. No use case ever hears of it. */
final class RequestProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A header that the answer must carry. */
  record Extra(String name, String value) {}

  private final int status;
  private final transient Map<String, List<String>> errors;
  private final transient @Nullable Extra extra;

  private RequestProblem(
      int status, String detail, Map<String, List<String>> errors, @Nullable Extra extra) {
    super(detail, null, false, false);
    this.status = status;
    this.errors = errors;
    this.extra = extra;
  }

  int status() {
    return status;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  Map<String, List<String>> errors() {
    return errors;
  }

  @Nullable Extra extra() {
    return extra;
  }

  /**
   * @param where a header, a parameter, or a place in the body as a JSON pointer
   */
  static RequestProblem malformed(String where, String sentence) {
    return at(400, where, sentence);
  }

  static RequestProblem unsupported(String where, String sentence) {
    return at(415, where, sentence);
  }

  static RequestProblem tooLarge(long maxBytes) {
    return at(413, "body", "is too large (maximum is " + maxBytes + " bytes)");
  }

  static RequestProblem tooSlow() {
    return new RequestProblem(
        408,
        "body did not arrive in time",
        Map.of("body", List.of("did not arrive in time")),
        new Extra("Connection", "close"));
  }

  static RequestProblem unknownPath() {
    return at(404, "path", "not found");
  }

  static RequestProblem methodNotAllowed(String allow) {
    return new RequestProblem(
        405,
        "method is not one of " + allow,
        Map.of("method", List.of("is not one of " + allow)),
        new Extra("Allow", allow));
  }

  /** Only the status is known. */
  static RequestProblem bare(int status, String detail) {
    return new RequestProblem(status, detail, Map.of("request", List.of(detail)), null);
  }

  private static RequestProblem at(int status, String where, String sentence) {
    return new RequestProblem(
        status, where + " " + sentence, Map.of(where, List.of(sentence)), null);
  }
}
