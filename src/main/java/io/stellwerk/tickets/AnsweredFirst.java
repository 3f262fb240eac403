package io.stellwerk.tickets;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Open tickets of the channels that the customer agent answers first. */
@Component
class AnsweredFirst {

    private final ObjectProvider<AgentChannels> modules;

    AnsweredFirst(ObjectProvider<AgentChannels> modules) {
        this.modules = modules;
    }

    boolean isAnywhere() {
        return !channels().isEmpty();
    }

    Selection seen() {
        return Selection.openIn(channels());
    }

    private Set<ChannelId> channels() {
        return modules.stream().flatMap(module -> module.all().stream()).collect(Collectors.toSet());
    }
}
