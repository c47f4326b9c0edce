package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import dev.customerwatch.embedded.disk.DocumentMap;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A way to the documents that may match a query. */
public interface Plan {

    int SERVES_NOTHING = 0;
    int PER_FIXED_FIELD = 8;
    int FOR_THE_ORDER = 6;
    int FOR_A_RANGE = 4;
    int FOR_FEWER_ENTRIES = 1;

    /** The documents, in the wanted order if the plan {@linkplain #isSorted() is sorted}. */
    Stream<byte[]> documents();

    boolean isSorted();

    /** Whether each of them matches the query, so that none has to be looked at again. */
    boolean isExact();

    int merit();

    /** The best plan: by the id, by one of the indexes, or through the whole collection. */
    static Plan choose(Document query, Document sort, List<Index<Object>> indexes, DocumentMap documents) {
        Demands demands = new Demands(query);
        Stream<Plan> byIndex = indexes.stream()
                .filter(OrderedIndex.class::isInstance)
                .<Plan>map(index -> IndexWalk.of((OrderedIndex) index, demands, sort, documents))
                .filter(walk -> walk.merit() > SERVES_NOTHING);
        return Stream.concat(Stream.of(IdWalk.of(demands, sort, documents)), byIndex)
                .max(Comparator.comparingInt(Plan::merit))
                .orElseThrow();
    }
}
