package io.mubiao.shared.platform;

import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.deputy.DeputyRules;
import io.mubiao.shared.deputy.Deputyship;
import io.mubiao.shared.deputy.DeputyshipStatus;
import io.mubiao.shared.deputy.Deputyships;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountState;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Mandate;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitEvent.UnitRenamed;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All accounts and who stands in for whom, as they are now, in memory: whoever is judged by them costs no question to the database. What another
 * process appended is known within a second, or nobody is judged at all.
 */
public final class PresentAccounts {

    private static final Logger log = LoggerFactory.getLogger(PresentAccounts.class);

    /** Rights that were taken away longer ago are gone, on every node. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

    /** What is younger is not asked for again, however often somebody is refused. */
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    private static final String ACCOUNT = "account/";
    private static final String DEPUTIES = DeputyEvent.stream("");

    private final LongFunction<List<DomainEventMessage<?>>> newEvents;
    private final LongSupplier nanoTime;
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<UserId, AccountState> accounts = new ConcurrentHashMap<>();
    private final Deputyships deputyships = new Deputyships();
    private final Map<UnitId, String> regions = new ConcurrentHashMap<>();
    private final Map<UnitId, NavigableMap<Instant, String>> unitNames = new ConcurrentHashMap<>();
    private final Set<UserId> unreadable = ConcurrentHashMap.newKeySet();
    private final Set<String> unreadableDeputies = ConcurrentHashMap.newKeySet();
    private volatile long readAt;

    /** @param newEvents those since it was asked last, given the present {@code nanoTime} */
    PresentAccounts(LongFunction<List<DomainEventMessage<?>>> newEvents, LongSupplier nanoTime) {
        this.newEvents = newEvents;
        this.nanoTime = nanoTime;
        this.readAt = nanoTime.getAsLong() - 2 * LONGEST_DELAY.toNanos();
    }

    /** An account with the region of its unit, which is null for a unit that is not in the register. */
    public record PresentAccount(
            AccountState state, @Nullable String region) {

        /** @param otherwise the region of an account whose unit is not in the register */
        public Actor actor(String otherwise) {
            return state.actor(region == null ? otherwise : region);
        }
    }

    /**
     * The account as it is now; null when this store never heard of it.
     *
     * @throws DomainException {@code UNAVAILABLE} when that cannot be known
     */
    public @Nullable PresentAccount find(UserId id) {
        requireFresh();
        if (unreadable.contains(id)) {
            throw new DomainException(ErrorCode.UNAVAILABLE, "账号有这个版本的程序不能识别的变动，请联系系统管理员");
        }
        var state = accounts.get(id);
        return state == null ? null : present(state);
    }

    /** All accounts, in no order. */
    public Stream<PresentAccount> all() {
        requireFresh();
        return accounts.values().stream().map(this::present);
    }

    /** The active accounts of a region, in no order. */
    public Stream<Actor> activeIn(String region) {
        return all().filter(account -> !account.state().suspended() && region.equals(account.region()))
                .map(account -> account.actor(region));
    }

    /**
     * The account as the deputy of another.
     *
     * @throws DomainException NOT_A_DEPUTY or DEPUTYSHIP_ENDED; UNAVAILABLE when that cannot be known
     */
    public Actor acting(Actor deputy, UserId principal, Instant now) {
        try {
            return remembered(deputy, principal, now);
        } catch (DomainException refusal) {
            // whoever has just accepted need not wait
            if (age().compareTo(AT_ONCE) > 0) {
                requireAll();
            }
            return remembered(deputy, principal, now);
        }
    }

    private Actor remembered(Actor deputy, UserId principal, Instant now) {
        if (unreadableDeputies.contains(deputy.region())) {
            throw new DomainException(ErrorCode.UNAVAILABLE, "本区划的委托有这个版本的程序不能识别的变动，暂时不能代办，请联系系统管理员");
        }
        var whom = find(principal);
        return DeputyRules.acting(
                deputy,
                principal,
                whom == null ? null : whom.state(),
                deputyships.latest(deputy.id(), principal, now),
                now);
    }

    /** The same, and their deputies once more for each in whose place they may act now. */
    public Stream<Actor> whoeverActsIn(String region, Instant now) {
        var acting = deputyships
                .all()
                .filter(deputyship -> deputyship.terms().region().equals(region))
                .flatMap(deputyship -> acting(deputyship, now));
        return Stream.concat(activeIn(region), acting);
    }

    private Stream<Actor> acting(Deputyship deputyship, Instant now) {
        if (deputyship.statusNow(now) != DeputyshipStatus.ACTIVE) {
            return Stream.empty();
        }
        var terms = deputyship.terms();
        try {
            var deputy = find(terms.deputy());
            return deputy == null
                    ? Stream.empty()
                    : Stream.of(remembered(deputy.actor(terms.region()), terms.principal(), now));
        } catch (DomainException lost) {
            return Stream.empty();
        }
    }

    /** Those in whose place the account may act now. */
    public Stream<Mandate> mandatesOf(Actor deputy, Instant now) {
        return deputyships
                .all()
                .filter(deputyship -> deputyship.terms().deputy().equals(deputy.id()))
                .flatMap(deputyship -> acting(deputyship, now))
                .flatMap(acting -> Stream.ofNullable(acting.mandate()));
    }

    /** What the account is called now, whether or not it can be judged. */
    public String nameOf(UserId account) {
        var known = accounts.get(account);
        return known == null ? account.value() : known.name();
    }

    /** All deputyships, ended ones too, in no order. */
    public Stream<Deputyship> deputyships() {
        requireFresh();
        return deputyships.all();
    }

    /** What a unit was called then, as far as the events have been read; null before it was entered into the register. */
    @Nullable
    String nameOf(UnitId unit, Instant at) {
        var name = unitNames.getOrDefault(unit, Collections.emptyNavigableMap()).floorEntry(at);
        return name == null ? null : name.getValue();
    }

    private PresentAccount present(AccountState state) {
        return new PresentAccount(state, regions.get(state.unit()));
    }

    private void requireFresh() {
        if (age().compareTo(LONGEST_DELAY) > 0) {
            requireAll();
        }
    }

    /**
     * What was committed before this call is known after it.
     *
     * @throws DomainException {@code UNAVAILABLE} when it cannot be
     */
    public void requireAll() {
        try {
            refresh();
        } catch (RuntimeException e) {
            log.warn("the accounts are {} old: {}", age(), e.toString());
            throw new DomainException(ErrorCode.UNAVAILABLE, "暂时无法核对账号的权限，请稍后重试");
        }
    }

    /** How long ago the events were read. */
    Duration age() {
        return Duration.ofNanos(nanoTime.getAsLong() - readAt);
    }

    /** Takes in what was committed before this call. */
    public void refresh() {
        long asked = nanoTime.getAsLong();
        if (!lock()) {
            throw new IllegalStateException("the events of accounts are still being read");
        }
        try {
            if (readAt - asked <= 0) {
                long start = nanoTime.getAsLong();
                newEvents.apply(start).forEach(this::take);
                readAt = start;
            }
        } finally {
            reading.unlock();
        }
    }

    private boolean lock() {
        try {
            return reading.tryLock(LONGEST_DELAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What cannot be read may have taken rights away: its account, or the region's deputies, are judged by nothing else. */
    private void take(DomainEventMessage<?> message) {
        try {
            var payload = message.getPayload();
            if (payload instanceof UnknownSerializedType unknown) {
                throw new IllegalStateException("no known type: " + unknown);
            }
            take(payload, message.getSequenceNumber() + 1, message.getTimestamp());
        } catch (RuntimeException e) {
            log.error("unreadable event of {}: {}", message.getAggregateIdentifier(), e.toString());
            var stream = message.getAggregateIdentifier();
            if (stream.startsWith(ACCOUNT)) {
                unreadable.add(new UserId(stream.substring(ACCOUNT.length())));
            } else if (stream.startsWith(DEPUTIES)) {
                unreadableDeputies.add(stream.substring(DEPUTIES.length()));
            }
        }
    }

    private void take(Object payload, long version, Instant at) {
        if (payload instanceof AccountEvent event) {
            var state = AccountState.after(accounts.get(event.account()), event, version, at);
            if (state != null) {
                accounts.put(event.account(), state);
            }
            deputyships.on(event, at);
        } else if (payload instanceof DeputyEvent event) {
            deputyships.on(event, at);
        } else if (payload instanceof UnitCreated created) {
            regions.put(created.unit(), created.region());
            name(created.unit(), created.name(), at);
        } else if (payload instanceof UnitRenamed renamed) {
            name(renamed.unit(), renamed.name(), at);
        }
    }

    private void name(UnitId unit, String name, Instant since) {
        unitNames.computeIfAbsent(unit, first -> new ConcurrentSkipListMap<>()).put(since, name);
    }
}
