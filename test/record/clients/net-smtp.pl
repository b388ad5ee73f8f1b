# Sends one message with Perl's Net::SMTP, which prints the session. The errand stands in JSON on the standard input.
use strict;
use warnings;
use JSON::PP;
use Net::SMTP;

my $errand = decode_json(do { local $/; <STDIN> });
my ($user, $password) = @{ $errand->{login} };
my $server = Net::SMTP->new('127.0.0.1', Port => $errand->{port}, Hello => $errand->{helo}, Debug => 1) or die $@;
if ($user) {
    $server->starttls(SSL_verify_mode => 0);
    $server->auth($user, $password);
}
$server->mail($errand->{from});
# Without SkipBad Net::SMTP ends the list at the first one refused.
my @accepted = $server->recipient(@{ $errand->{to} }, { SkipBad => 1 });
$server->data(map { "$_\n" } @{ $errand->{text} }) if @accepted;
$server->quit;
