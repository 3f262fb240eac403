package io.stellwerk.base;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jgroups.JChannel;
import org.jgroups.protocols.FD_ALL3;
import org.jgroups.protocols.FRAG2;
import org.jgroups.protocols.JDBC_PING2;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.MFC;
import org.jgroups.protocols.SYM_ENCRYPT;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.UFC;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.VERIFY_SUSPECT2;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.jgroups.stack.Protocol;

/**
 * The channel of JGroups between the nodes of a cluster: TCP on one port, found through the table {@code cluster_node},
 * encrypted with a key that only those have who know the installation's secret key.
 */
final class ClusterChannel {

    private static final String CIPHER = "AES/CBC/PKCS5Padding";
    private static final int BLOCK_BYTES = 16;

    private ClusterChannel() {}

    /**
     * Not connected yet.
     *
     * @throws IllegalStateException if the address is none of this machine
     */
    static JChannel of(ClusterSettings settings, DataSource database, Secrets secrets) {
        try {
            return new JChannel(stack(settings, database, secrets)).setDiscardOwnMessages(true);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot prepare the channel between the nodes", e);
        }
    }

    private static Protocol[] stack(ClusterSettings settings, DataSource database, Secrets secrets) {
        return new Protocol[] {
            new TCP()
                    .setBindAddress(address(settings))
                    .setBindPort(settings.port())
                    .setPortRange(0),
            discovery(database),
            new MERGE3().setMinInterval(5_000).setMaxInterval(15_000),
            new FD_ALL3().setTimeout(20_000).setInterval(4_000),
            new VERIFY_SUSPECT2(),
            encryption(secrets),
            new NAKACK2().useMcastXmit(false),
            new UNICAST3(),
            new STABLE(),
            new GMS().printLocalAddress(false).setJoinTimeout(2_000).setMaxJoinAttempts(2),
            new UFC(),
            new MFC(),
            new FRAG2()
        };
    }

    private static InetAddress address(ClusterSettings settings) {
        try {
            var address = InetAddress.getByName(settings.bindAddress());
            if (NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (IOException e) {
            throw new IllegalStateException(notOfThisMachine(settings), e);
        }
        throw new IllegalStateException(notOfThisMachine(settings));
    }

    private static String notOfThisMachine(ClusterSettings settings) {
        return "stellwerk.cluster.bind-address: this machine has no address " + settings.bindAddress();
    }

    /** What nodes left behind that were killed goes with the next change of members. */
    private static Protocol discovery(DataSource database) {
        return new JDBC_PING2()
                .setDataSource(database)
                .setInitializeSql(null)
                .setInsertSingleSql("INSERT INTO cluster_node VALUES (?, ?, ?, ?, ?)")
                .setDeleteSingleSql("DELETE FROM cluster_node WHERE address = ?")
                .setClearSql("DELETE FROM cluster_node WHERE cluster = ?")
                .setSelectAllPingdataSql("SELECT address, name, ip, coord FROM cluster_node WHERE cluster = ?")
                .registerShutdownHook(false)
                .removeAllDataOnViewChange(true);
    }

    private static Protocol encryption(Secrets secrets) {
        var key = HexFormat.of().parseHex(secrets.sign("cluster", "wake-ups"));
        return new SYM_ENCRYPT()
                .setSecretKey(new SecretKeySpec(key, "AES"))
                .symAlgorithm(CIPHER)
                .symIvLength(BLOCK_BYTES);
    }
}
