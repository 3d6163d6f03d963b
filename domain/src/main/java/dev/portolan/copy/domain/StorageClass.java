package dev.portolan.copy.domain;

/** How SQLite has stored one cell, whatever its column was declared as. */
public enum StorageClass {
  NULL,
  INTEGER,
  REAL,
  TEXT,
  BLOB
}
