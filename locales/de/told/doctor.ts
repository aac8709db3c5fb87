import type { doctor as english } from '../../en/told/doctor.ts';
import type { TranslationOf } from '../../translation.ts';

export const doctor: TranslationOf<typeof english> = {
  late: 'Das ließ sich nicht innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}} feststellen.',
  late_todo: 'Versuchen Sie es noch einmal; bleibt es dabei, sehen Sie im Protokoll und im Netzwerk nach.',
  broken: 'Diese Prüfung selbst ist fehlgeschlagen.',
  broken_todo: 'Den Grund nennt das Protokoll.',
  needs_database: 'Zuerst muss die Datenbank antworten.',
  needs_database_todo: 'Bringen Sie die Datenbank in Ordnung und prüfen Sie dann erneut.',
  database_away: 'Die Datenbank antwortet nicht.',
  database_away_todo:
    'Prüfen Sie, ob PostgreSQL läuft und ob DATABASE_URL darauf zeigt. E-Mails werden so lange mit „später“ abgewiesen und gehen nicht verloren.',
  database_answers: 'Die Datenbank antwortet; es ist PostgreSQL {version}.',
  database_old: 'Die Datenbank ist PostgreSQL {version}; damit ist diese Version nicht getestet.',
  database_old_todo: 'Wechseln Sie zu PostgreSQL {major} oder neuer.',
  schema_current: 'Die Tabellen gehören zu dieser Version.',
  schema_older: 'Die Tabellen gehören zu einer früheren Version.',
  schema_older_todo: 'Führen Sie npm run migrate aus.',
  schema_newer: 'Die Tabellen gehören zu einer späteren Version als dieses Programm.',
  schema_newer_todo: 'Starten Sie die Version, die sie angelegt hat, oder eine spätere.',
  connections:
    'Von {usable, number} Verbindungen der Datenbank sind {used, number} belegt; zwei Webprozesse und vier Worker nehmen {planned, number}.',
  connections_todo:
    'Erhöhen Sie max_connections, setzen Sie einen Pooler davor, oder setzen Sie WEB_CONNECTIONS und WORKER_CONNECTIONS niedriger.',
  clock_agrees: 'Die Uhren dieses Rechners und der Datenbank stimmen überein.',
  clock_differs:
    'Die Uhren dieses Rechners und der Datenbank weichen um {seconds, plural, one {# Sekunde} other {# Sekunden}} voneinander ab.',
  clock_differs_todo: 'Stellen Sie beide über NTP. Anmeldecodes und Fälligkeiten hängen davon ab.',
  workers: '{count, plural, one {Ein Worker läuft} other {# Worker laufen}}.',
  no_worker: 'Seit 15 Sekunden wurde kein Worker gesehen: E-Mails kommen weder herein noch hinaus.',
  no_worker_todo: 'Starten Sie einen; warum der letzte endete, sagt sein Protokoll.',
  queues_flow: 'Kein Auftrag wartet länger als 10 Minuten.',
  queue_old: 'Aufträge von {queue} warten seit {minutes, plural, one {# Minute} other {# Minuten}}.',
  queue_old_todo:
    'Sehen Sie im Protokoll der Worker nach, ob sie scheitern, oder starten Sie einen weiteren Worker.',
  mail_filed: 'Alle eingegangenen E-Mails sind abgelegt oder zurückgehalten.',
  mail_waits:
    'E-Mails warten seit {minutes, plural, one {# Minute} other {# Minuten}} darauf, abgelegt zu werden. Sie sind gespeichert und nicht verloren.',
  mail_waits_todo: 'Prüfen Sie, ob ein Worker läuft und welche Aufträge laut seinem Protokoll scheitern.',
  backup: 'Die letzte Sicherung wurde vor {hours, plural, one {# Stunde} other {# Stunden}} geschrieben.',
  backup_todo:
    'Prüfen Sie, warum npm run backup nicht lief, falls Sie die Datenbank nicht auf andere Weise sichern.',
  no_backup:
    'npm run backup hat noch nie eine Sicherung geschrieben. Ob es eine andere gibt, ist hier nicht bekannt.',
  no_backup_todo:
    'Führen Sie täglich npm run backup -- --to DATEI aus oder lassen Sie PostgreSQL sichern, und probieren Sie die Wiederherstellung einmal aus.',
  disk: 'Auf dem Datenträger des Datenordners sind {gigabytes, number} GB ({percent, number} %) frei.',
  disk_todo:
    'Schaffen Sie Platz: Ist er voll, wird keine E-Mail angenommen, und Absender werden auf später verwiesen.',
  disk_unknown: 'Wie viel auf dem Datenträger des Datenordners frei ist, lässt sich nicht feststellen.',
  node: 'Es läuft mit Node.js {version}.',
  node_todo: 'Wechseln Sie zu Node.js {major} oder neuer.',
  secret: 'APP_SECRET ist lang und sieht zufällig aus.',
  secret_weak: 'APP_SECRET sieht aus, als hätte es sich jemand ausgedacht.',
  secret_weak_todo:
    'Erzeugen Sie eines mit openssl rand -hex 32. Sitzungen mit dem alten enden, und gespeicherte Passwörter müssen neu gesetzt werden.',
  url: 'APP_URL ist {url}, mit TLS.',
  url_local: 'APP_URL ist {url}: Andere können die Links in E-Mails nicht öffnen.',
  url_local_todo: 'Setzen Sie die https-Adresse, die Ihr Team aufruft, falls dies kein Versuch ist.',
  url_plain: 'APP_URL ist {url}, ohne TLS: Passwörter und E-Mails können unterwegs mitgelesen werden.',
  url_plain_todo: 'Setzen Sie einen Proxy mit Zertifikat davor und APP_URL auf dessen https-Adresse.',
  certificate_own:
    'Eingehende E-Mails werden mit einem selbst erzeugten Zertifikat verschlüsselt, das Mailserver annehmen.',
  certificate: 'Das Zertifikat von SMTP_TLS_CERT gilt noch {days, plural, one {# Tag} other {# Tage}}.',
  certificate_ended: 'Das Zertifikat von SMTP_TLS_CERT ist abgelaufen.',
  certificate_todo:
    'Erneuern Sie die Dateien von SMTP_TLS_CERT und SMTP_TLS_KEY und starten Sie die Worker neu.',
  certificate_unread: 'Das Zertifikat von SMTP_TLS_CERT ist von hier aus nicht lesbar.',
  certificate_unread_todo: 'Liegt es nur auf dem Rechner des Workers, sehen Sie dort nach, wann es abläuft.',
  smtp: 'Der SMTP-Dienst meldet sich an Port {port} dieses Rechners.',
  smtp_silent:
    'An Port {port} dieses Rechners meldet sich kein SMTP-Dienst. Ein Worker kann auf einem anderen laufen.',
  smtp_silent_todo: 'Prüfen Sie dort, wo der Worker läuft, ob Port {port} belegt ist und von wem.',
  reachable: 'An {host}, worauf der MX-Eintrag von {domain} zeigt, meldet sich ein Mailserver.',
  not_reachable:
    'An {host}, worauf der MX-Eintrag von {domain} zeigt, meldet sich von hier aus kein Mailserver. Viele Netzwerke lassen niemanden zu Port 25 hinaus; das beweist also nichts.',
  not_reachable_todo:
    'Schicken Sie sich von außen eine E-Mail oder prüfen Sie Port 25 von {host} aus einem anderen Netzwerk.',
  no_mx: 'DNS nennt keinen Mailserver für {domain}.',
  no_mx_todo:
    'Sollen E-Mails an {domain} direkt hierher kommen, legen Sie den MX-Eintrag an; bei IMAP oder Weiterleitung braucht es keinen.',
  no_domain: 'Es ist keine Domain eingerichtet: E-Mails gehen ohne unsere Signatur (DKIM) hinaus.',
  no_domain_todo: 'Fügen Sie Ihre Domain unter Einstellungen › Domains hinzu und deren Einträge im DNS.',
  records: 'Die Einträge von {domain} im DNS stimmen.',
  records_unasked: 'Nach den Einträgen von {domain} wurde das DNS noch nicht vollständig gefragt.',
  records_unasked_todo:
    'Fragen Sie unter Einstellungen › Domains danach, oder warten Sie, bis ein Worker es tut.',
  record_wrong: 'Der {record}-Eintrag von {domain} stimmt nicht.',
  record_wrong_for: 'Der {record}-Eintrag von {domain} stimmt nicht: {words}',
  record_wrong_todo: 'Übernehmen Sie ihn aus Einstellungen › Domains › {domain} ins DNS.',
  relay: 'Das Relay {name} antwortet, und die Anmeldung gelingt, wo eine hinterlegt ist.',
  relay_fails: '{words}',
  relay_fails_todo:
    'Antworten warten so lange. Bringen Sie es in Ordnung und testen Sie es unter Einstellungen › Relays.',
  no_relay: 'Es gibt kein Relay: Antworten werden hier aufgefangen und erreichen niemanden.',
  no_relay_todo: 'Fügen Sie eines unter Einstellungen › Relays hinzu, oder setzen Sie SMTP_URL.',
  imap: '{count, plural, =0 {Es wird kein IMAP-Konto gelesen.} one {Das gelesene IMAP-Konto funktioniert.} other {Alle # gelesenen IMAP-Konten funktionieren.}}',
  imap_fails:
    '{count, plural, one {Ein IMAP-Konto konnte} other {# IMAP-Konten konnten}} zuletzt nicht gelesen werden; E-Mails dort kommen nicht herein.',
  imap_fails_todo: 'Was der Server antwortete, steht in den Einstellungen des Postfachs.',
  model: 'Der Modellserver {name} antwortet.',
  model_fails: 'Der Modellserver {name} antwortet nicht.',
  model_fails_for: 'Der Modellserver {name} antwortet nicht: {words}',
  model_fails_todo: 'Läufe warten so lange. Testen Sie ihn unter Einstellungen › Modellserver.',
  no_model: 'Es gibt keinen Modellserver: Assistenten entwerfen nichts.',
  no_model_todo: 'Fügen Sie einen unter Einstellungen › Modellserver hinzu, oder setzen Sie OPENAI_API_KEY.',
};
