<?php
// Sends one message with Swift Mailer, which prints the session. The errand stands in JSON on the standard input.
require '/usr/share/php/Egulias/EmailValidator/autoload.php';
require '/usr/share/php/Swift/swift_required.php';

$errand = json_decode(stream_get_contents(STDIN));
$transport = new Swift_SmtpTransport('127.0.0.1', $errand->port);
$transport->setLocalDomain($errand->helo);
if ($errand->login) {
    [$user, $password] = $errand->login;
    $transport->setEncryption('tls')->setUsername($user)->setPassword($password);
    $transport->setStreamOptions(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);
}
$mailer = new Swift_Mailer($transport);
$logger = new Swift_Plugins_Loggers_EchoLogger(false);
$mailer->registerPlugin(new Swift_Plugins_LoggerPlugin($logger));
$message = (new Swift_Message('Notes'))->setFrom($errand->from)->setTo($errand->to);
$message->setBody(implode("\n", array_slice($errand->text, array_search('', $errand->text) + 1)));
try {
    $mailer->send($message);
    $transport->stop();
} catch (Swift_TransportException) {
    // The refusal stands in what was printed.
}
