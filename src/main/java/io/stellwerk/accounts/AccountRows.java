package io.stellwerk.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AccountRows extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findById(long id);

    Optional<Account> findByEmail(String email);

    List<Account> findAllByIdIn(Collection<Long> ids);

    List<Account> findAllByOrderByName();

    long count();
}
