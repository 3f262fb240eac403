--liquibase formatted sql

--changeset stellwerk:base-1 labels:base
--comment: the table of the Modulith event registry (ids only, 4,000 characters a row); its name is written in capitals there
CREATE TABLE EVENT_PUBLICATION (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  listener_id VARCHAR(512) NOT NULL,
  event_type VARCHAR(512) NOT NULL,
  serialized_event VARCHAR(4000) NOT NULL,
  publication_date DATETIME(6) NOT NULL,
  completion_date DATETIME(6) NULL,
  status VARCHAR(20) NULL,
  completion_attempts INT NULL,
  last_resubmission_date DATETIME(6) NULL,
  KEY event_publication_completed (completion_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:base-2 labels:base
--comment: the table of db-scheduler
CREATE TABLE scheduled_tasks (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  task_data BLOB NULL,
  execution_time DATETIME(6) NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(50) NULL,
  last_success DATETIME(6) NULL,
  last_failure DATETIME(6) NULL,
  consecutive_failures INT NULL,
  last_heartbeat DATETIME(6) NULL,
  version BIGINT NOT NULL,
  priority SMALLINT NULL,
  PRIMARY KEY (task_name, task_instance),
  KEY scheduled_tasks_due (execution_time),
  KEY scheduled_tasks_heartbeat (last_heartbeat)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:base-3 labels:base
CREATE TABLE blob_content (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kept_at DATETIME(6) NOT NULL,
  bytes LONGBLOB NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
