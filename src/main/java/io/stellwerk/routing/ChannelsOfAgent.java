package io.stellwerk.routing;

import io.stellwerk.tickets.AgentChannels;
import io.stellwerk.tickets.ChannelId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which channels have the rule Customer agent. */
@Component
class ChannelsOfAgent implements AgentChannels {

    private final JdbcClient jdbc;

    ChannelsOfAgent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<ChannelId> all() {
        return jdbc
                .sql("SELECT channel_id FROM routing_rule WHERE JSON_VALUE(definition, '$.kind') = :kind")
                .param("kind", RuleKind.CUSTOMER_AGENT.name())
                .query((row, number) -> new ChannelId(row.getLong("channel_id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
