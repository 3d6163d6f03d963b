package dev.portolan.wrecks.domain;

import dev.portolan.shared.application.port.Transactions;

/** Points outwards. */
public record KnowsApplication(Transactions transactions) {}
