package io.stellwerk.accounts;

import io.stellwerk.base.Retried;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Which tickets everybody with a working account may see. */
@Service
@Retried
public class Readers {

    private final AccountRows rows;

    Readers(AccountRows rows) {
        this.rows = rows;
    }

    @Unrestricted("It says who may see tickets, and is asked when somebody is to be told of one")
    public Map<UserId, TicketScope> scopes() {
        return rows.readers().stream().collect(Collectors.toMap(Reader::user, Reader::view));
    }
}
