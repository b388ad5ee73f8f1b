<?php
// Sends one message with PHPMailer, which prints the session. The errand stands in JSON on the standard input.
use PHPMailer\PHPMailer\Exception;
use PHPMailer\PHPMailer\PHPMailer;

foreach (['Exception', 'PHPMailer', 'SMTP'] as $class) {
    require "/usr/share/php/libphp-phpmailer/src/$class.php";
}
$errand = json_decode(stream_get_contents(STDIN));
$mail = new PHPMailer(true);
$mail->isSMTP();
$mail->Host = '127.0.0.1';
$mail->Port = $errand->port;
$mail->Helo = $errand->helo;
$mail->Hostname = $errand->helo;
$mail->SMTPDebug = $errand->level;
$mail->Debugoutput = 'echo';
$mail->SMTPAutoTLS = false;
if ($errand->login) {
    $mail->SMTPAuth = true;
    $mail->SMTPSecure = PHPMailer::ENCRYPTION_STARTTLS;
    $mail->SMTPOptions = ['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]];
    [$mail->Username, $mail->Password] = $errand->login;
}
$mail->MessageDate = 'Mon, 1 Jun 2026 12:00:00 +0000';
$mail->MessageID = '<notes@example.com>';
$mail->setFrom($errand->from, 'Ada');
foreach ($errand->to as $address) {
    $mail->addAddress($address);
}
$mail->Subject = 'Notes';
$mail->Body = implode("\n", array_slice($errand->text, array_search('', $errand->text) + 1));
try {
    $mail->send();
} catch (Exception) {
    // The refusal stands in what was printed.
}
