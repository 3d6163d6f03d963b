@NullMarked
package dev.portolan.bootstrap.reports;

import org.jspecify.annotations.NullMarked;
