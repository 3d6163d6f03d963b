package dev.portolan.recalls.application.port;

import dev.portolan.recalls.domain.BrandName;
import dev.portolan.recalls.domain.Candidate;
import dev.portolan.recalls.domain.ModelNumber;
import dev.portolan.recalls.domain.Place;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.SearchTerms;
import dev.portolan.recalls.domain.Upc;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds recalls by what people remember of them. What fits best is for the domain to say. */
public interface RecallSearch {

  /** The most candidates that {@link #candidates} gives. */
  int MAX_CANDIDATES = 200;

  /** The most recalls that {@link #withModel} gives. */
  int MAX_OF_MODEL = 50;

  /**
   * Recalls that may fit, in no promised order: those with words that are like the rarest of the
   * terms, and of these the ones that have most of the others. A word of one or two letters stands
   * for all that begin with it.
   *
   * @return at most {@value #MAX_CANDIDATES}; if more fit equally well, the newest
   */
  List<Candidate> candidates(SearchTerms terms, RecallFilter filter);

  /**
   * The newest recalls; of the same day, the one with the higher id first. All have the full score,
   * since nothing was asked that they could fit less.
   *
   * @param after where to go on; empty for the beginning
   */
  List<Place> newest(RecallFilter filter, int limit, Optional<Place> after);

  /** All recalls with that bar code. */
  Set<RecallId> withUpc(Upc upc);

  /**
   * Recalls with that model.
   *
   * @param brand those with a product of this brand are never left out for others
   * @return the newest {@value #MAX_OF_MODEL} and all of the brand
   */
  Set<RecallId> withModel(ModelNumber model, Optional<BrandName> brand);
}
