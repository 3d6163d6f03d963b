package dev.portolan.wrecks.application;

import io.javalin.http.Context;

/** Knows by which protocol it is called. */
public record SpeaksHttp(Context context) {}
