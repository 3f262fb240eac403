package io.stellwerk.base;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

@Component
class DatabaseBlobs implements Blobs {

    private final JdbcClient jdbc;
    private final Clock clock;

    DatabaseBlobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public BlobId keep(byte[] bytes) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO blob_content (kept_at, bytes) VALUES (:at, :bytes)")
                .param("at", Utc.of(clock.instant()))
                .param("bytes", bytes)
                .update(key);
        return new BlobId(Objects.requireNonNull(key.getKey()).longValue());
    }

    @Override
    public byte[] read(BlobId id) {
        return jdbc.sql("SELECT bytes FROM blob_content WHERE id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No blob " + id.value()));
    }

    @Override
    public void forget(BlobId id) {
        jdbc.sql("DELETE FROM blob_content WHERE id = :id")
                .param("id", id.value())
                .update();
    }
}
