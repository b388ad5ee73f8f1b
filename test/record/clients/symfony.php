<?php
// Sends one message with Symfony Mailer and prints the session. The errand stands in JSON on the standard input.
use Symfony\Component\Mailer\Envelope;
use Symfony\Component\Mailer\Exception\TransportExceptionInterface;
use Symfony\Component\Mailer\Transport\Smtp\EsmtpTransport;
use Symfony\Component\Mime\Address;
use Symfony\Component\Mime\RawMessage;

require '/usr/share/php/Symfony/Component/Mailer/autoload.php';
$errand = json_decode(stream_get_contents(STDIN));
$transport = new EsmtpTransport('127.0.0.1', $errand->port, false);
$transport->setLocalDomain($errand->helo);
if ($errand->login) {
    [$user, $password] = $errand->login;
    $transport->setUsername($user)->setPassword($password);
}
$transport->getStream()->setStreamOptions(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);
$envelope = new Envelope(new Address($errand->from), array_map(fn ($to) => new Address($to), $errand->to));
try {
    $sent = $transport->send(new RawMessage(implode("\r\n", $errand->text)), $envelope);
    echo $sent->getDebug();
} catch (TransportExceptionInterface $e) {
    echo $e->getDebug();
}
