package io.stellwerk.audit;

import io.stellwerk.base.Retried;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a page from all sources at once, in a transaction that is over with it. */
@Component
@Retried
class AuditPages {

    private final ObjectProvider<AuditSource> sources;

    AuditPages(ObjectProvider<AuditSource> sources) {
        this.sources = sources;
    }

    AuditPage read(AuditSearch search, AuditPlace after, int atMost) {
        var merge = new AuditMerge();
        sources.forEach(source -> merge.add(source, source.newest(search, after.in(source), atMost)));
        return merge.page(after, atMost);
    }
}
