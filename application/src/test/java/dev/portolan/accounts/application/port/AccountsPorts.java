package dev.portolan.accounts.application.port;

import dev.portolan.shared.application.port.Transactions;

/** The accounts' ports of one kind of storage, empty, for a contract to try. */
public interface AccountsPorts extends AutoCloseable {

  Transactions transactions();

  UserRepository users();

  RoleRepository roles();

  SessionRepository sessions();

  FollowRepository follows();

  ProfileReader profiles();

  AuditLog audit();

  @Override
  void close();
}
