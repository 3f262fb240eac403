package io.stellwerk.shell;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The number under which a failure stands in the log: the trace id of the request, so that both can be found. */
record Incident(String number) {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    static Incident current() {
        return new Incident(Optional.ofNullable(MDC.get("traceId"))
                .orElseGet(() -> UUID.randomUUID().toString().replace("-", "")));
    }

    /** Logs the failure with its number. */
    static Incident of(Throwable failure) {
        var incident = current();
        LOG.error("Incident {}", incident.number(), failure);
        return incident;
    }
}
