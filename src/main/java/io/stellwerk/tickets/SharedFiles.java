package io.stellwerk.tickets;

import io.stellwerk.base.BlobId;
import io.stellwerk.base.Blobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contents of files, which messages and drafts share when a file is passed on. */
@Component
class SharedFiles {

    private final JdbcClient jdbc;
    private final Blobs blobs;

    SharedFiles(JdbcClient jdbc, Blobs blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    /** One that used it does so no more; the last of them takes it along. */
    void forgetUnlessUsed(BlobId content) {
        if (!isInUse(content)) {
            blobs.forget(content);
        }
    }

    private boolean isInUse(BlobId content) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM attachment WHERE blob_id = :blob)
                            OR EXISTS (SELECT 1 FROM draft_file WHERE blob_id = :blob)
                        """).param("blob", content.value()).query(Boolean.class).single();
    }
}
