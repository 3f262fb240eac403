--liquibase formatted sql

--changeset stellwerk:tickets-11 labels:tickets
--comment: changes of many tickets at once, and what became of each
CREATE TABLE bulk_job (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id BIGINT NOT NULL,
  kind VARCHAR(30) NOT NULL,
  value VARCHAR(255) NOT NULL,
  undoes BIGINT NULL,
  started_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  put_away BOOLEAN NOT NULL DEFAULT FALSE,
  UNIQUE KEY bulk_job_undoes (undoes),
  KEY bulk_job_user (user_id, put_away, id),
  KEY bulk_job_started (started_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE bulk_ticket (
  job_id BIGINT NOT NULL,
  ticket_id BIGINT NOT NULL,
  outcome VARCHAR(20) NOT NULL DEFAULT 'WAITING',
  had VARCHAR(2000) NOT NULL DEFAULT '',
  got VARCHAR(2000) NOT NULL DEFAULT '',
  PRIMARY KEY (job_id, ticket_id),
  KEY bulk_ticket_outcome (job_id, outcome, ticket_id),
  CONSTRAINT bulk_ticket_job FOREIGN KEY (job_id) REFERENCES bulk_job (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
