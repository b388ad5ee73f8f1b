// Sends one message with Go's net/smtp, over a connection that tells what passes. The errand stands in JSON on the standard input.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/smtp"
	"os"
	"strings"
)

type errand struct {
	Port  int
	Helo  string
	From  string
	To    []string
	Text  []string
	Login []string
	// Whether each line is logged, or each piece that is read or written is printed as it is.
	Lines bool
}

// tap is a connection that tells what passes.
type tap struct {
	net.Conn
	heard, said func(piece []byte)
}

func (t tap) Read(piece []byte) (int, error) {
	n, err := t.Conn.Read(piece)
	if n > 0 {
		t.heard(piece[:n])
	}
	return n, err
}

func (t tap) Write(piece []byte) (int, error) {
	t.said(piece)
	return t.Conn.Write(piece)
}

// logged logs whole lines behind a mark.
func logged(mark string) func([]byte) {
	var rest []byte
	return func(piece []byte) {
		rest = append(rest, piece...)
		for end := bytes.IndexByte(rest, '\n'); end >= 0; end = bytes.IndexByte(rest, '\n') {
			log.Printf("%s: %s", mark, bytes.TrimRight(rest[:end], "\r"))
			rest = rest[end+1:]
		}
	}
}

// printed prints pieces as they come.
func printed(mark string) func([]byte) {
	return func(piece []byte) { fmt.Fprintf(os.Stderr, "%s %s", mark, piece) }
}

func main() {
	var mine errand
	if err := json.NewDecoder(os.Stdin).Decode(&mine); err != nil {
		log.Fatal(err)
	}
	if err := send(mine); err != nil {
		log.Printf("not sent: %v", err)
	}
}

func send(mine errand) error {
	conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", mine.Port))
	if err != nil {
		return err
	}
	wrapped := tap{conn, printed("<"), printed(">")}
	if mine.Lines {
		wrapped = tap{conn, logged("S"), logged("C")}
	}
	client, err := smtp.NewClient(wrapped, "127.0.0.1")
	if err != nil {
		return err
	}
	defer client.Close()
	if err := client.Hello(mine.Helo); err != nil {
		return err
	}
	// Under STARTTLS the connection would tell of ciphertext.
	if len(mine.Login) == 2 {
		if err := client.Auth(smtp.PlainAuth("", mine.Login[0], mine.Login[1], "127.0.0.1")); err != nil {
			return err
		}
	}
	if err := client.Mail(mine.From); err != nil {
		return err
	}
	for _, to := range mine.To {
		if err := client.Rcpt(to); err != nil {
			log.Printf("%s: %v", to, err)
		}
	}
	text, err := client.Data()
	if err != nil {
		return err
	}
	fmt.Fprintf(text, "%s\r\n", strings.Join(mine.Text, "\r\n"))
	if err := text.Close(); err != nil {
		return err
	}
	return client.Quit()
}
