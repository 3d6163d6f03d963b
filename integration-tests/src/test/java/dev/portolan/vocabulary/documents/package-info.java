/** The page that says which files the vocabulary is made of, compared with the files. */
@NullMarked
package dev.portolan.vocabulary.documents;

import org.jspecify.annotations.NullMarked;
