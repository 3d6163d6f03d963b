package dev.portolan.recalls.application.port;

import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.StoredRecall;
import dev.portolan.shared.domain.Conflict;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Keeps recalls. They come in portions of some hundreds, and each call is a few statements, however
 * many it speaks of.
 */
public interface RecallRepository {

  /**
   * Those of the recalls that are stored; an id that is not is left out. In the order of the ids.
   */
  List<StoredRecall> all(List<RecallId> ids);

  /** Those that are stored under one of the keys. */
  Map<RecallKey, StoredRecall> find(Collection<RecallKey> keys);

  /**
   * Stores recalls, and all that they are found by. On an empty database the ids begin with 1, in
   * the order of the list.
   *
   * @param recalls each key once
   * @throws Conflict one of them is stored already
   */
  void add(List<Recall> recalls);

  /**
   * Puts what is given in place of what is stored under its id; its key stays.
   *
   * @param recalls each id once
   */
  void update(List<StoredRecall> recalls);

  /** The date of the newest recall of each agency that has one. */
  Map<String, LocalDate> newest();
}
