// Sends one message with JavaMail, which prints the session. The errand stands in the arguments: port, HELO name, from,
// recipients with commas between them, user and password or two empty ones; the message on the standard input.
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;

class JavaMail {
  public static void main(String[] args) throws Exception {
    Properties settings = new Properties();
    settings.put("mail.smtp.localhost", args[1]);
    settings.put("mail.smtp.from", args[2]);
    settings.put("mail.smtp.ssl.trust", "*");
    settings.put("mail.smtp.ssl.checkserveridentity", "false");
    if (!args[4].isEmpty()) {
      settings.put("mail.smtp.auth", "true");
      settings.put("mail.smtp.starttls.required", "true");
    }
    Session session = Session.getInstance(settings);
    session.setDebug(true);
    MimeMessage message = new MimeMessage(session, System.in);
    try (Transport transport = session.getTransport("smtp")) {
      String user = args[4].isEmpty() ? null : args[4];
      transport.connect("127.0.0.1", Integer.parseInt(args[0]), user, user == null ? null : args[5]);
      transport.sendMessage(message, InternetAddress.parse(args[3]));
    } catch (MessagingException e) {
      // The refusal stands in what was printed.
    }
  }
}
