package io.stellwerk.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the nodes on one database talk to each other.
 *
 * @param bindAddress the address of this machine at which the other nodes reach it; empty: this is the only node
 * @param port where it listens there; 0 for any free one
 */
@ConfigurationProperties("stellwerk.cluster")
record ClusterSettings(
        @DefaultValue("") String bindAddress,
        @DefaultValue("7800") int port) {

    boolean isSet() {
        return !bindAddress.isBlank();
    }
}
