--liquibase formatted sql

--changeset stellwerk:tickets-sla-1 labels:tickets
--comment: what is promised to whom; the first active policy whose conditions hold wins
CREATE TABLE sla_policy (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  position INT NOT NULL,
  active BOOLEAN NOT NULL,
  definition TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  UNIQUE KEY sla_policy_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE sla_revision (
  id TINYINT NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL,
  recounted BIGINT NOT NULL DEFAULT 0,
  to_recount BIGINT NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO sla_revision (id, revision) VALUES (1, 0);

--changeset stellwerk:tickets-sla-2 labels:tickets
--comment: in which status a ticket was from when on; OPEN, SHELVED (an open status off the desk) or CLOSED
CREATE TABLE ticket_stage (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ticket_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  status_id BIGINT NOT NULL,
  stage VARCHAR(10) NOT NULL,
  KEY ticket_stage_ticket (ticket_id, id),
  CONSTRAINT ticket_stage_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE ticket_sla (
  ticket_id BIGINT NOT NULL PRIMARY KEY,
  policy_id BIGINT NULL,
  policy_name VARCHAR(100) NOT NULL,
  revision BIGINT NOT NULL,
  clocks TEXT NOT NULL,
  running BOOLEAN NOT NULL,
  missed BOOLEAN NOT NULL,
  due_soon_at DATETIME(6) NULL,
  due_at DATETIME(6) NULL,
  alarm_at DATETIME(6) NULL,
  KEY ticket_sla_alarm (alarm_at),
  KEY ticket_sla_due (due_at, ticket_id),
  CONSTRAINT ticket_sla_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--comment: of which moments everybody was told, once each
CREATE TABLE sla_notice (
  ticket_id BIGINT NOT NULL,
  goal VARCHAR(20) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  state VARCHAR(20) NOT NULL,
  PRIMARY KEY (ticket_id, goal, started_at, state),
  CONSTRAINT sla_notice_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:tickets-sla-3 labels:tickets
--comment: the statuses of tickets that were there before; until now only these things changed them
INSERT INTO ticket_stage (ticket_id, at, status_id, stage)
SELECT ticket_id, at, (SELECT id FROM ticket_status WHERE built_in = status), IF(status = 'CLOSED', 'CLOSED', 'OPEN')
FROM (
  SELECT id AS ticket_id, opened_at AS at, 'NEW' AS status FROM ticket
  UNION ALL
  SELECT m.ticket_id, m.written_at, IF(m.kind = 'TO_CUSTOMER', 'WAITING_ON_CONTACT', 'WAITING_ON_US')
  FROM message m JOIN ticket t ON t.id = m.ticket_id
  WHERE m.kind = 'TO_CUSTOMER' OR (m.kind = 'FROM_CUSTOMER' AND m.written_at > t.opened_at)
  UNION ALL
  SELECT ticket_id, at, IF(kind = 'CLOSED', 'CLOSED', 'WAITING_ON_US')
  FROM timeline_event WHERE kind IN ('CLOSED', 'REOPENED', 'REOPENED_BY_CUSTOMER')
) happened
ORDER BY ticket_id, at;
