package dev.portolan.wrecks.persistence;

import com.fasterxml.jackson.databind.JsonNode;

/** Knows how answers are written. */
public record SpeaksJson(JsonNode json) {}
